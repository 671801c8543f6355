import { SUBJECTS, subjectName } from '../../../src/policy/homework/subjects'

describe('the subjects', () => {
  test('have one code, one name and one place each', () => {
    for (const key of ['code', 'name', 'position'] as const) {
      expect(new Set(SUBJECTS.map((subject) => subject[key])).size).toBe(16)
    }
    expect(SUBJECTS.map((subject) => subject.position)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
  })

  test('are known by their Chinese name, and an unknown one by its code', () => {
    expect(subjectName('chinese')).toBe('语文')
    expect(subjectName('morals')).toBe('道德与法治')
    expect(subjectName('constructor')).toBe('constructor')
  })
})
