import type { Take } from '../../../config/base-library/answers'
import type { Network } from '../../../config/base-library/network'
import type { Files } from '../../../src/cloud/ports/files'
import { files } from '../files'
import { CHOSEN_PATH } from './device'
import type { Device } from './device'

const CLOUD = 'cloud://'

/** Files as the API has them where they lie in WeChat's storage: what it offers has an id there. */
export const filesInCloud: Files = {
  ...files,
  offer: async (openid, fileName, bytes) => {
    const { url } = await files.offer(openid, fileName, bytes)
    return { url, fileId: url.replace('/files/', CLOUD) }
  },
}

/** The part of `wx.cloud` that stores files: what is uploaded lies where the API of the test finds it, as its owner's. */
export const cloudFilesOf = (device: Device, network: Network, openid: string, take: Take) => ({
  uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
    if (!network.isConnected) throw new Error('cloud.uploadFile:fail no network')
    const bytes = device.nextPicture ?? device.nextFile?.bytes
    if (filePath !== CHOSEN_PATH || !bytes || cloudPath === '') throw new Error(`cloud.uploadFile:fail no file ${filePath}`)
    return take({ errMsg: 'cloud.uploadFile:ok', statusCode: 200, fileID: files.keep(openid, bytes) })
  },
  downloadFile: async ({ fileID }: { fileID: string }) => {
    const offered = network.isConnected ? files.offered(fileID.replace(CLOUD, '')) : null
    if (!offered) throw new Error(`cloud.downloadFile:fail ${fileID}`)
    const tempFilePath = `wxfile://tmp_${device.fetched.size}`
    device.fetched.set(tempFilePath, offered.bytes)
    return take({ errMsg: 'cloud.downloadFile:ok', statusCode: 200, tempFilePath })
  },
})
