import fc from 'fast-check'
import { maskCertificate } from '../../../src/policy/training/mask-certificate'

describe('the number of a certificate', () => {
  test.each([
    ['50191234567890317', '5019 **** 0317'],
    ['５０１９１２３４５６７８９０３１７', '5019 **** 0317'],
    ['5019 1234-5678 90317', '5019 **** 0317'],
    ['123456789012', '1234 **** 9012'],
    ['12345678901', '12 **** 01'],
    ['12345678', '12 **** 78'],
    ['1234567', '****'],
    ['', '****'],
    ['5019****0317', '5019 **** 0317'],
    ['5019 **** 0317', '5019 **** 0317'],
    ['50191234*5678901', '5019 **** 8901'],
  ])('%j is shown as %j', (number, shown) => {
    expect(maskCertificate(number)).toBe(shown)
  })

  test('never shows more than eight of its signs, hides at least four, and is stable when masked again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,24}$/), (number) => {
        const shown = maskCertificate(number)
        const seen = shown.replace(/[* ]/g, '').length
        expect(seen).toBeLessThanOrEqual(8)
        expect(seen === 0 || number.length - seen >= 4).toBe(true)
        expect(maskCertificate(shown)).toBe(shown)
      }),
    )
  })
})
