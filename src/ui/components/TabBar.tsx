import { hrefTo, type Route } from '../router';
import type { TodayWords } from '../words/en';
import { Icon } from './Icon';

const TABS = ['today', 'history', 'learn', 'settings'] as const;

export const TabBar = ({ route, words }: { readonly route: Route; readonly words: TodayWords }) => (
  <nav class="TabBar" aria-label={words.main}>
    {TABS.map((tab) => (
      <a key={tab} href={hrefTo(tab)} aria-current={tab === route ? 'page' : undefined}>
        <Icon name={tab} />
        {words.tabs[tab]}
      </a>
    ))}
  </nav>
);
