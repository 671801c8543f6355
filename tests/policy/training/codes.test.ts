import fc from 'fast-check'
import { checkCreditCode, normaliseCode } from '../../../src/policy/training/credit-code'
import { checkLicenceNumber } from '../../../src/policy/training/licence-number'

describe('a 统一社会信用代码', () => {
  it.each(['11500226009341370B', '11500111009347932X', '11500000009276804M', '91350100M000100Y43'])('%s can be one', (code) => {
    expect(checkCreditCode(code).verdict).toBe('valid')
  })

  it.each([
    ['91350100M000100Y4Z', 'wrong-shape', 'Z is none of the signs'],
    ['91350100M000100Y44', 'wrong-check', 'the last sign is another one'],
    ['91350100M000100Y4', 'wrong-shape', 'one sign is missing'],
    ['91350100M000100Y433', 'wrong-shape', 'one sign is too many'],
    ['', 'wrong-shape', 'there is nothing'],
  ])('%s cannot: %s, %s', (code, verdict) => {
    expect(checkCreditCode(code).verdict).toBe(verdict)
  })

  it('is read as people copy it', () => {
    expect(normaliseCode(' ９１３５０１００m000-100y43 ')).toBe('91350100M000100Y43')
    expect(checkCreditCode('９１３５０１００m000 100y43')).toEqual({ verdict: 'valid', code: '91350100M000100Y43' })
  })

  it('is missed when any one sign was copied wrongly', () => {
    const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...SIGNS), (at, sign) => {
        const code = '11500226009341370B'
        fc.pre(code.charAt(at) !== sign)
        expect(checkCreditCode(code.slice(0, at) + sign + code.slice(at + 1)).verdict).toBe('wrong-check')
      }),
    )
  })
})

describe('the number of a licence', () => {
  it.each(['教民150015370000018号', '教民150015370000018', '１５００１５３７００００１８９'])('%s looks as usual', (text) => {
    expect(checkLicenceNumber(text)).toBe('as-expected')
  })

  it.each(['15001537000001', '1500153700000189', 'A50015370000018', ''])('%s is asked about', (text) => {
    expect(checkLicenceNumber(text)).toBe('unusual')
  })
})
