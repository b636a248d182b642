export const ROUTES = ['today', 'session', 'history', 'learn', 'settings'] as const;

export type Route = (typeof ROUTES)[number];

export const hrefTo = (route: Route): string => (route === 'today' ? '#/' : `#/${route}`);

/** The route that a hash such as '#/learn' names; anything unknown is Today. */
export const parseRoute = (hash: string): Route => ROUTES.find((route) => hrefTo(route) === hash) ?? 'today';
