export const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);
export const minutes = (n: number): string => (n === 1 ? '1 minute' : `${n} minutes`);
