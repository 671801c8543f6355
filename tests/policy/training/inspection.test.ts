import { inspectionFault } from '../../../src/policy/training/inspection'

describe('an inspection is recorded (行政处罚法 36, 48)', () => {
  it.each([
    ['a decision with its number, published', { result: 'decided', document: '示例罚决〔2026〕1 号', isPublished: true }, null],
    ['a decision with its number, not published', { result: 'decided', document: '示例罚决〔2026〕1 号', isPublished: false }, null],
    ['nothing found', { result: 'nothing-found', document: null, isPublished: false }, null],
    ['something found, nothing decided', { result: 'found', document: null, isPublished: false }, null],
    ['a decision without a number', { result: 'decided', document: null, isPublished: false }, 'decision-without-document'],
    ['something found, published', { result: 'found', document: '示例函〔2026〕1 号', isPublished: true }, 'only-decisions-are-published'],
    ['nothing found, published', { result: 'nothing-found', document: null, isPublished: true }, 'only-decisions-are-published'],
  ] as const)('%s', (_which, told, fault) => {
    expect(inspectionFault(told)).toBe(fault)
  })
})
