import { hashOfInvite, inGroups, inviteCodeOf, newClassCode, newInviteCode, schoolOfInvite } from '../../../src/cloud/identity/codes'

const EASILY_CONFUSED = /[01OIL]/

describe('codes are typed by hand', () => {
  it('has nothing in a class code or an invite code that looks like something else', () => {
    const codes = Array.from({ length: 200 }, () => newClassCode() + newInviteCode(5_001_530_001))
    expect(codes.filter((code) => EASILY_CONFUSED.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([1_000_000_000, 5_001_530_001, 9_999_999_999])('finds school %d in its invite codes', (schoolId) => {
    expect(schoolOfInvite(newInviteCode(schoolId))).toBe(schoolId)
    expect(schoolOfInvite(inviteCodeOf(schoolId, 'DEMO'))).toBe(schoolId)
  })

  it.each(['', 'ABCDEFG', '0000000ABC', 'IIIIIIIABC'])('finds no school in %p', (code) => {
    expect(schoolOfInvite(code)).toBeNull()
  })

  it('shows a code in groups of four', () => {
    expect(inGroups('ABCDEFGHJ')).toBe('ABCD-EFGH-J')
    expect(inGroups('ABCD')).toBe('ABCD')
  })

  it('keeps of a code what does not give it away', () => {
    expect(hashOfInvite('ABCDEFGH')).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOfInvite('ABCDEFGH')).not.toBe(hashOfInvite('ABCDEFGJ'))
  })
})
