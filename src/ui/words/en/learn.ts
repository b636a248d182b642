export const learn = {
  title: 'Learn',
  steps: 'The ten steps',
  benefits: 'What it may do',
  safety: 'Safety',
  checked: (date: string) => `Studies last checked: ${date}.`,
  sources: 'Sources',
  broken:
    'These pages could not be loaded. Go online once and try again; your log and the massage work without them.',
  retry: 'Try again',
  loading: 'Opening …',
  seconds: (five: number, ten: number) => `${five}–${ten} s`,
};
