const BINS = 10

/** Expected calibration error over ten bins of equal width: mean distance of confidence and share right. 0 for nothing. */
export function findCalibrationError(judged: readonly { confidence: number; right: boolean }[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }))
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]
    if (bin === undefined) continue
    bin.confidence += confidence
    if (right) bin.right++
  }
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0)
  return judged.length === 0 ? 0 : off / judged.length
}
