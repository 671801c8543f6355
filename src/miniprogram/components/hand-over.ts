import Taro from '@tarojs/taro'
import { ApiError } from '../api/api-error'
import { addressOf } from '../api/files'
import { copy } from './ask'

/** A file as the API offers it: in the cloud's storage, or at an address of one machine. */
interface Offered {
  fileName: string
  url: string
  fileId: string | null
}

/** Closed without sending it on: nothing failed. */
const quietly = (act: Promise<unknown>) => act.then(() => undefined, () => undefined)

async function inWeChat({ fileId, fileName, url }: Offered): Promise<void> {
  if (fileId === null) return copy(addressOf(url))
  const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId }).catch(() => {
    throw new ApiError('offline')
  })
  // WeChat opens xlsx itself, from where it can be sent on; it has no view for csv.
  if (fileName.endsWith('.xlsx')) await quietly(Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true }))
  else await quietly(Taro.shareFileMessage({ filePath: tempFilePath, fileName }))
}

function inBrowser({ fileName, url }: Offered): Promise<void> {
  const link = document.createElement('a')
  link.href = addressOf(url)
  link.download = fileName
  link.click()
  return Promise.resolve()
}

/** Gives a file that the API has made into the person's hands. */
export const handOver = process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser
