import type { Take } from '../../../config/base-library/answers'
import type { Network } from '../../../config/base-library/network'
import { files } from '../files'
import { CHOSEN_PATH } from './device'
import type { Device } from './device'

/** The part of `wx.cloud` that stores files: what is uploaded lies where the API of the test finds it, as its owner's. */
export const cloudFilesOf = (device: Device, network: Network, openid: string, take: Take) => ({
  uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
    if (!network.isConnected) throw new Error('cloud.uploadFile:fail no network')
    if (filePath !== CHOSEN_PATH || !device.nextFile || cloudPath === '') throw new Error(`cloud.uploadFile:fail no file ${filePath}`)
    return take({ errMsg: 'cloud.uploadFile:ok', statusCode: 200, fileID: files.keep(openid, device.nextFile.bytes) })
  },
})
