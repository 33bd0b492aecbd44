/** How both engines keep a yes or no. */
export type Flag = 0 | 1;
