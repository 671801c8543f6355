import { parseInService } from '../../../../../src/miniprogram/packages/district/findings/parse-in-service'

describe('a pasted register of teachers in service', () => {
  it('is a name and a number a line, apart by spaces, tabs or commas, with full-width signs as they are meant', () => {
    const text = '示例甲 20105001230000011\n示例乙\t20105001230000022\n\n示例丙，２０１０５００１２３０００００３３\r\n阿依 古丽 20105001230000044'
    expect(parseInService(text)).toEqual({
      teachers: [
        { name: '示例甲', certificateNumber: '20105001230000011' },
        { name: '示例乙', certificateNumber: '20105001230000022' },
        { name: '示例丙', certificateNumber: '20105001230000033' },
        { name: '阿依 古丽', certificateNumber: '20105001230000044' },
      ],
      faults: [],
    })
  })

  it.each([
    ['a name alone', '示例甲', 'shape'],
    ['a number alone', '20105001230000011', 'shape'],
    ['a name of 21 signs', `${'甲'.repeat(21)} 20105001230000011`, 'name'],
    ['a number of three signs', '示例甲 201', 'number'],
    ['a number with its middle hidden, which matches nobody', '示例甲 2010****0011', 'number'],
  ])('%s is told by its line', (_what, line, fault) => {
    expect(parseInService(`示例乙 20105001230000022\n${line}`)).toMatchObject({ teachers: [{ name: '示例乙' }], faults: [{ line: 2, fault }] })
  })

  it('somebody written twice is told, and namesakes with other numbers are two', () => {
    const line = '示例甲 20105001230000011'
    expect(parseInService(`${line}\n${line}`).faults).toEqual([{ line: 2, fault: 'twice' }])
    expect(parseInService(`${line}\n示例甲 20105001230000012`).teachers).toHaveLength(2)
  })
})
