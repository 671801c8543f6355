import Taro from '@tarojs/taro'
import { ApiError } from './api-error'
import { demoHeader } from './transport-http'

/** A file that somebody has chosen on their phone or computer. */
export interface Chosen {
  name: string
  bytes: number
  /** Brings it to where `place` says, and answers the id under which the API finds it; rejects with ApiError. */
  send: (place: string) => Promise<string>
}

const base = process.env.TARO_APP_API ?? ''
export const offline = (): never => {
  throw new ApiError('offline')
}

export async function sendOverHttp(file: Blob): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', ...demoHeader() }
  const answer = await fetch(`${base}/files`, { method: 'POST', headers, body: file }).catch(offline)
  if (answer.status === 413) throw new ApiError('bad-input')
  if (!answer.ok) throw new ApiError(answer.status === 401 ? 'not-signed-in' : 'unavailable')
  const { fileId } = (await answer.json()) as { fileId: string }
  return fileId
}

/** The browser's own dialog; null when it is closed without a file. */
function chooseInBrowser(): Promise<Chosen | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.onchange = () => {
      const [file] = input.files ?? []
      resolve(file ? { name: file.name, bytes: file.size, send: () => sendOverHttp(file) } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
}

/** WeChat shows the files of the person's chats; only the one that is tapped can be read. */
async function chooseInWeChat(): Promise<Chosen | null> {
  const told = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] }).catch(() => null)
  const [file] = told?.tempFiles ?? []
  if (!file) return null
  const send = async (cloudPath: string) => {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: file.path }).catch(offline)
    return fileID
  }
  return { name: file.name, bytes: file.size, send }
}

export const chooseFile = process.env.TARO_ENV === 'weapp' ? chooseInWeChat : chooseInBrowser

/** Where a browser fetches what the API offers. */
export const addressOf = (url: string): string => (url.startsWith('/') ? `${base}${url}` : url)
