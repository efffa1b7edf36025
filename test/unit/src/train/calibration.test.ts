import { describe, expect, test } from 'vitest'
import { calibrate } from '../../../../pipeline/names/index.ts'
import { findCalibrationError } from '../../../../src/evaluate/calibration-error.ts'
import { fitCalibration } from '../../../../src/train/calibration.ts'

/** `share` of `n` names at one probability are right. */
const judge = (probability: number, share: number, n = 100) =>
  Array.from({ length: n }, (_, i) => ({ probability, right: i < share * n }))

describe('calibration', () => {
  test('bends a model that is too sure of itself', () => {
    const judged = [...judge(0.99, 0.8), ...judge(0.6, 0.55)]
    const calibration = fitCalibration(judged)
    expect(calibrate(0.99, calibration)).toBeCloseTo(0.8, 1)
    expect(calibrate(0.6, calibration)).toBeCloseTo(0.55, 1)
  })

  test('keeps the order of probabilities and leaves them alone without names', () => {
    const calibration = fitCalibration([...judge(0.9, 0.7), ...judge(0.5, 0.3)])
    expect(calibrate(0.9, calibration)).toBeGreaterThan(calibrate(0.5, calibration))
    expect(fitCalibration([])).toEqual({ slope: 1, offset: 0 })
  })

  test('the error is the distance of what is said and what is so', () => {
    const said = (confidence: number, share: number) =>
      judge(confidence, share).map(({ probability, right }) => ({ confidence: probability, right }))
    expect(findCalibrationError(said(0.75, 0.75))).toBeCloseTo(0)
    expect(findCalibrationError(said(0.95, 0.75))).toBeCloseTo(0.2)
    expect(findCalibrationError([])).toBe(0)
  })
})
