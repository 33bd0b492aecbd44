/** The package's own declarations are not reachable by its `exports`; here is what is used of it. */
declare module 'cephes' {
  const cephes: {
    /** Resolves when the functions can be called. */
    readonly compiled: Promise<void>;
    /** Regularised incomplete beta function I_x(a, b). */
    incbet(a: number, b: number, x: number): number;
    /** Its inverse in x. */
    incbi(a: number, b: number, y: number): number;
  };
  export default cephes;
}
