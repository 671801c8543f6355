import { faultsOfMember, NOBODY, sentMember, typedMember, withMember, withoutMember } from '../../../../src/miniprogram/stores/register/typed-member'
import type { KnownMember, TypedMember } from '../../../../src/miniprogram/stores/register/typed-member'

const chen: KnownMember = {
  staffId: 7, name: '陈老师', subject: '国画', teaches: null, kind: 'full-time', certificateKind: 'professional',
  certificateMasked: '5019 **** 0317', certificateTo: null, contractKind: 'labour', contractFrom: '2024-09-01', contractTo: null,
  photo: '/pictures/a.jpg',
}
const he: KnownMember = { ...chen, staffId: 8, name: '何老师' }
const somebody = (more: Partial<TypedMember> = {}): TypedMember => ({ ...NOBODY, name: '唐老师', subject: '书法', ...more })

describe('somebody of the staff', () => {
  it('is sent without a number while none is typed, so that the recorded one stays', () => {
    expect(sentMember(typedMember(chen))).toEqual({
      staffId: 7, name: '陈老师', subject: '国画', teaches: null, kind: 'full-time', certificateKind: 'professional',
      certificateTo: null, contractKind: 'labour', contractFrom: '2024-09-01', contractTo: null,
    })
  })

  it('is sent with the number that is typed, and without a certificate the number is taken away', () => {
    expect(sentMember({ ...typedMember(chen), certificateNumber: ' 50191234567890317 ' })).toMatchObject({ certificateNumber: '50191234567890317' })
    expect(sentMember({ ...typedMember(chen), certificateKind: '' })).toMatchObject({ certificateKind: null, certificateNumber: null, certificateTo: null })
  })

  it('without a kind of contract has none', () => {
    expect(sentMember({ ...typedMember(chen), contractKind: '' })).toMatchObject({ contractKind: null, contractFrom: null, contractTo: null })
  })

  it.each<[string, Partial<TypedMember>, string, string]>([
    ['no name', { name: ' ' }, 'name', 'too-short'],
    ['no subject', { subject: '' }, 'subject', 'too-short'],
    ['a number of three signs', { certificateKind: 'teacher', certificateNumber: '123' }, 'certificateNumber', 'too-short'],
    ['a number without its kind', { certificateNumber: '20105001230000099' }, 'certificateKind', 'certificate-kind'],
    ['a contract without its first day', { contractKind: 'labour' }, 'contractFrom', 'half-a-contract'],
    ['a contract that ends before it begins', { contractKind: 'labour', contractFrom: '2026-05-02', contractTo: '2026-05-01' }, 'contractTo', 'ends-before-start'],
  ])('with %s is not sent', (_what, part, path, fault) => {
    expect(faultsOfMember(somebody(part))).toEqual([{ path, fault }])
  })

  it('is put into the list in the place they have, or at its end, and everybody else stays as they are', () => {
    const changed = withMember([chen, he], { ...typedMember(he), subject: '素描' })
    expect(changed.map(({ staffId, subject }) => [staffId, subject])).toEqual([[7, '国画'], [8, '素描']])
    expect(withMember([chen], somebody()).map(({ staffId, name }) => [staffId, name])).toEqual([[7, '陈老师'], [undefined, '唐老师']])
    expect(changed[0]).not.toHaveProperty('certificateMasked')
  })

  it('who has left is not in the list', () => {
    expect(withoutMember([chen, he], 7).map(({ staffId }) => staffId)).toEqual([8])
  })
})
