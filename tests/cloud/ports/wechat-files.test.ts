import { filesOfWechat } from '../../../src/cloud/ports/wechat-files'
import type { WechatStorage } from '../../../src/cloud/ports/wechat-files'
import { registerKey } from '../../support/register-key'

/** The far side of WeChat's cloud storage: records what is asked and keeps what is put there. */
function aStorage() {
  const asked: [string, unknown][] = []
  const kept = new Map<string, Buffer>()
  const storage: WechatStorage = {
    downloadFile: (request) => {
      asked.push(['downloadFile', request])
      const fileContent = kept.get(request.fileID)
      return fileContent ? Promise.resolve({ fileContent }) : Promise.reject(new Error('-503003 storage file not exists'))
    },
    uploadFile: (request) => {
      asked.push(['uploadFile', request])
      return Promise.resolve({ fileID: `cloud://env-1.bucket-1/${request.cloudPath}` })
    },
    getTempFileURL: (request) => (asked.push(['getTempFileURL', request]), Promise.resolve({ fileList: request.fileList.map(({ fileID }) => ({ fileID, tempFileURL: kept.has(fileID) || fileID.includes('exports') ? 'https://example.invalid/a' : '' })) })),
    deleteFile: (request) => (asked.push(['deleteFile', request]), Promise.resolve({})),
  }
  return { asked, kept, storage, files: filesOfWechat(() => storage, registerKey) }
}

describe("files lie in WeChat's cloud storage where only their owner's calls find them", () => {
  it('the place for one is another each time, and does not show the openid', () => {
    const { files } = aStorage()
    const [one, other] = [files.placeFor('openid-1'), files.placeFor('openid-1')]
    expect(one).toMatch(/^imports\/[\w-]{32}\/[0-9a-f-]{36}$/)
    expect(one).not.toBe(other)
    expect(one).not.toContain('openid-1')
  })

  it('is read and removed by its id for whom its place was made', async () => {
    const { asked, kept, files } = aStorage()
    const fileID = `cloud://env-1.bucket-1/${files.placeFor('openid-1')}`
    kept.set(fileID, Buffer.from('名单'))
    expect((await files.read('openid-1', fileID)).toString()).toBe('名单')
    await files.remove('openid-1', fileID)
    expect(asked).toEqual([['downloadFile', { fileID }], ['deleteFile', { fileList: [fileID] }]])
  })

  it('is not asked for when it lies anywhere else', async () => {
    const { asked, files } = aStorage()
    const mine = files.placeFor('openid-1')
    for (const fileId of [`cloud://env-1.bucket-1/${files.placeFor('openid-2')}`, mine, `cloud://env-1.bucket-1/${mine}/../a`, 'cloud://env-1.bucket-1/a.csv']) {
      await expect(files.read('openid-1', fileId)).rejects.toThrow('not-found')
    }
    expect(asked).toEqual([])
  })

  it('one that is not there is told as not found', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { files } = aStorage()
    await expect(files.read('openid-1', `cloud://env-1.bucket-1/${files.placeFor('openid-1')}`)).rejects.toThrow('not-found')
    expect(log).toHaveBeenCalledWith(expect.stringContaining('-503003'))
    log.mockRestore()
  })

  it('an export is put beside it and lent by an address for an hour', async () => {
    const { asked, files } = aStorage()
    const offered = await files.offer('openid-1', '名册.xlsx', Buffer.from('a'))
    const owner = files.placeFor('openid-1').split('/')[1] ?? ''
    expect(offered.fileId).toMatch(new RegExp(`^cloud://env-1\\.bucket-1/exports/${owner}/[0-9a-f-]{36}\\.xlsx$`))
    expect(offered.url).toBe('https://example.invalid/a')
    expect(asked[1]).toEqual(['getTempFileURL', { fileList: [{ fileID: offered.fileId, maxAge: 3_600 }] }])
  })
})

describe('pictures lie there until they are taken away', () => {
  const picture = { contentType: 'image/jpeg', bytes: Buffer.from('picture') } as const

  it('one is put under a name nobody can guess, and its id is the key', async () => {
    const { asked, files } = aStorage()
    const key = await files.keepPicture(picture)
    expect(key).toMatch(/^cloud:\/\/env-1\.bucket-1\/pictures\/[0-9a-f-]{36}\.jpg$/)
    expect(asked).toEqual([['uploadFile', { cloudPath: key.replace('cloud://env-1.bucket-1/', ''), fileContent: picture.bytes }]])
  })

  it('they are shown by addresses lent for an hour, fifty a call, and one that is gone has none', async () => {
    const { asked, kept, files } = aStorage()
    const keys = Array.from({ length: 51 }, (_, n) => `cloud://env-1.bucket-1/pictures/${n}.jpg`)
    for (const key of keys.slice(0, 50)) kept.set(key, picture.bytes)
    const shown = await files.showPictures(keys)
    expect([shown.size, shown.get(keys[0] ?? ''), shown.has(keys[50] ?? '')]).toEqual([50, 'https://example.invalid/a', false])
    expect(asked.map(([api, request]) => [api, (request as { fileList: unknown[] }).fileList.length])).toEqual([['getTempFileURL', 50], ['getTempFileURL', 1]])
    expect(asked[1]).toEqual(['getTempFileURL', { fileList: [{ fileID: keys[50], maxAge: 3_600 }] }])
  })

  it('they are taken away by their keys', async () => {
    const { asked, files } = aStorage()
    await files.removePictures(['cloud://env-1.bucket-1/pictures/1.jpg'])
    expect(asked).toEqual([['deleteFile', { fileList: ['cloud://env-1.bucket-1/pictures/1.jpg'] }]])
  })

  it('a storage that is away shows no picture and fails no page', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const away = () => { throw new Error('away') }
    const files = filesOfWechat(() => ({ ...aStorage().storage, getTempFileURL: async () => away(), deleteFile: async () => away() }), registerKey)
    expect(await files.showPictures(['cloud://env-1.bucket-1/pictures/1.jpg'])).toEqual(new Map())
    await files.removePictures(['cloud://env-1.bucket-1/pictures/1.jpg'])
    expect(log.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining('getTempFileURL'), expect.stringContaining('pictures/1.jpg')])
    log.mockRestore()
  })
})
