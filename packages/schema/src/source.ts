/** Where counts come from. Counts of different sources stand beside each other and are never added. */
export const SOURCES = ['rangewatch', 'ftc_dnc'] as const;
export type Source = (typeof SOURCES)[number];

/** Reports made to this service: people are told apart by tags, and figures are protected. */
export const OWN_SOURCE = 'rangewatch' satisfies Source;

/** Official files already public elsewhere: shown exactly, with their source; people cannot be told apart. */
export const IMPORTED_SOURCES = SOURCES.filter((source) => source !== OWN_SOURCE);

/** The way one of our own reports reached us. */
export const CHANNELS = ['form', 'api', 'sample'] as const;
export type Channel = (typeof CHANNELS)[number];
