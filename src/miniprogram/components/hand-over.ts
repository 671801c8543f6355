import Taro from '@tarojs/taro'
import type { ExportAnswer } from '../../../../cloud/features/register-imports/shapes'
import { ApiError } from '../../../api/api-error'
import { addressOf } from '../../../api/files'
import { copy } from '../../../components/ask'

/** Closed without sending it on: nothing failed. */
const quietly = (act: Promise<unknown>) => act.then(() => undefined, () => undefined)

async function inWeChat({ fileId, fileName, url }: ExportAnswer): Promise<void> {
  if (fileId === null) return copy(addressOf(url))
  const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId }).catch(() => {
    throw new ApiError('offline')
  })
  // WeChat opens xlsx itself, from where it can be sent on; it has no view for csv.
  if (fileName.endsWith('.xlsx')) await quietly(Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true }))
  else await quietly(Taro.shareFileMessage({ filePath: tempFilePath, fileName }))
}

function inBrowser({ fileName, url }: ExportAnswer): Promise<void> {
  const link = document.createElement('a')
  link.href = addressOf(url)
  link.download = fileName
  link.click()
  return Promise.resolve()
}

/** Gives an exported file into the person's hands. */
export const handOver = process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser
