import { nameSounds } from '../../../src/cloud/features/institutions/reads/name-sounds'
import { loadSyllables, searchTextOf } from '../../../src/cloud/features/institutions/writes/search-text'
import type { ToSyllables } from '../../../src/cloud/features/institutions/writes/search-text'

let toSyllables: ToSyllables
beforeAll(async () => {
  toSyllables = await loadSyllables()
})

const soundsOf = (...names: [name: string, ...formerNames: string[]][]) =>
  nameSounds(names.map(([name, ...formerNames]) => ({ formerNames, searchText: searchTextOf({ name, formerNames, addresses: ['示例路 1 号'], staffNames: ['陈老师'] }, toSyllables).searchText })))

describe('how the signs of names are read', () => {
  it('is told once for each sign, of earlier names as well, and of nobody’s address or teacher', () => {
    expect(soundsOf(['昌元美术'], ['美元馆', '昌旧馆'])).toEqual({ chang: '昌', guan: '馆', jiu: '旧', mei: '美', shu: '术', yuan: '元' })
  })

  it('is as it is in each name: one sign may have two readings', () => {
    expect(soundsOf(['重庆示例馆'], ['重心示例馆'])).toMatchObject({ chong: '重', zhong: '重' })
  })

  it.each([
    ['能个方案', { neng: '能', ge: '个', fang: '方', an: '案' }],
    ['翻杆西安先', { fan: '翻', gan: '杆', xi: '西', an: '安', xian: '先' }],
    ['儿童女', { er: '儿', tong: '童', nv: '女' }],
    ['ABC（旧街）3 号', { jiu: '旧', jie: '街', hao: '号' }],
  ])('is cut where the syllables of %s meet', (name, sounds) => {
    expect(soundsOf([name])).toEqual(sounds)
  })

  it('is left out where it is not known or a name has none, and those of others stay', () => {
    expect(soundsOf(['𠮷'], ['ABC'], ['美术'])).toEqual({ mei: '美', shu: '术' })
    expect(nameSounds([{ searchText: '\n美术\nmeishu\nm\n', formerNames: [] }, { searchText: '', formerNames: ['旧'] }])).toEqual({})
  })
})
