/** From the weakest to the strongest. There is no level "proven". */
export const SIGNAL_LEVELS = ['screened', 'signal', 'robust', 'corroborated'] as const;
export type SignalLevel = (typeof SIGNAL_LEVELS)[number];
