import { isMaskedAccount } from '../../../src/policy/training/masked-account'
import { maskCertificate } from '../../../src/policy/training/mask-certificate'

it.each([
  ['6200 **** 0001', true],
  ['6200****0001', true],
  ['****', true],
  ['* **', true],
  ['62000 **** 0001', false], // nine digits
  ['6200 * 0001', false], // one star
  ['6228480123456789012', false],
  ['6228480123456789**2', false],
  ['***', false], // too short
  ['*'.repeat(30), true],
  ['*'.repeat(31), false],
  ['账号 ****', false],
])('the number %s of an account may be shown: %s', (text, may) => {
  expect(isMaskedAccount(text)).toBe(may)
})

it('what is masked here may be shown', () => {
  for (const number of ['6228480123456789012', '12345678', '1234']) expect(isMaskedAccount(maskCertificate(number))).toBe(true)
})
