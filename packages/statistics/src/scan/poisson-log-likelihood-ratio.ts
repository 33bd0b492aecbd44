/**
 * Kulldorff's log likelihood ratio of one node of a scan, in nats: O·ln(O/E) + (C − O)·ln((C − O)/(C − E)) where more
 * were observed than expected, else 0; 0·ln 0 = 0, so that a node all exposed persons are in has one
 * (Kulldorff 1997; TreeMineR leaves such nodes out).
 * @param observed O, exposed persons in the node.
 * @param expected E, above 0 where anybody is in the node.
 * @param exposed C, exposed persons in all.
 */
export function poissonLogLikelihoodRatio(
  observed: number,
  expected: number,
  exposed: number,
): number {
  if (observed <= expected || observed === 0) return 0;
  const outside = exposed - observed;
  const rest = outside <= 0 ? 0 : outside * Math.log(outside / (exposed - expected));
  return observed * Math.log(observed / expected) + rest;
}

/**
 * The same for two kinds of report in each node, as TreeMineR has it: n1·ln(n1/(n·p)) + n0·ln(n0/(n·(1 − p))) where
 * the share n1/n is above p, else 0.
 */
export function bernoulliLogLikelihoodRatio(
  cases: number,
  controls: number,
  share: number,
): number {
  const total = cases + controls;
  if (total === 0 || cases / total <= share) return 0;
  const rest = controls === 0 ? 0 : controls * Math.log(controls / (total * (1 - share)));
  return cases * Math.log(cases / (total * share)) + rest;
}
