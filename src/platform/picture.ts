import type { Picture } from '../domain/picture';

const SIZE = 1080;
const PAPER = '#faf6ef';
const INK = '#20302c';
const MUTED = '#5c6b65';
const SAGE = '#4f7f6d';
const HONEY = '#d99a2b';

/** Writes a line in the middle, smaller where it would not fit. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  y: number,
  size: number,
  family: string,
): void {
  context.font = `${size}px ${family}`;
  const width = context.measureText(text).width;
  const fitting = Math.min(size, (size * (SIZE - 240)) / width);
  context.font = `${fitting}px ${family}`;
  context.fillText(text, SIZE / 2, y);
}

/** Draws a milestone: its number in a full ring, on warm paper. */
async function draw({ title, number, caption, foot }: Picture): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE });
  const context = canvas.getContext('2d');
  if (!context) throw new DOMException('', 'NotSupportedError');
  const serif = 'ui-serif, Georgia, "Noto Serif", serif';
  const sans = 'system-ui, sans-serif';
  context.fillStyle = PAPER;
  context.fillRect(0, 0, SIZE, SIZE);
  context.lineCap = 'round';
  context.lineWidth = 30;
  context.strokeStyle = SAGE;
  context.beginPath();
  context.arc(SIZE / 2, 500, 300, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = HONEY;
  context.beginPath();
  context.arc(SIZE / 2, 500, 300, -0.62 * Math.PI, -0.38 * Math.PI);
  context.stroke();
  context.textAlign = 'center';
  context.fillStyle = MUTED;
  write(context, title, 120, 44, sans);
  write(context, caption, 640, 44, sans);
  write(context, foot, 1000, 38, sans);
  context.fillStyle = INK;
  write(context, number, 580, 240, serif);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new DOMException('', 'EncodingError'));
    }, 'image/png');
  });
}

/** The picture as a file. */
export const pictureFile = async (picture: Picture): Promise<File> =>
  new File([await draw(picture)], `${picture.file}.png`, { type: 'image/png' });
