import type { Picture } from '../../../domain/picture';
import type { RestWords } from '../../words/en';

/** The picture of a milestone, to be shared. */
export const pictureOf = (days: number, words: RestWords['history']): Picture => ({
  title: words.pictureTitle,
  number: String(days),
  caption: words.pictureCaption,
  foot: 'Kneadly',
  file: `kneadly-${days}`,
});
