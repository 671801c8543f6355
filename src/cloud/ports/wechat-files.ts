import { randomUUID } from 'node:crypto'
import { AppError } from '../app-error'
import type { Files } from './files'
import type { RegisterKey } from './register-key'

/** The part of wx-server-sdk we use for files. */
export interface WechatStorage {
  downloadFile(request: { fileID: string }): Promise<{ fileContent: Buffer }>
  uploadFile(request: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  getTempFileURL(request: { fileList: { fileID: string; maxAge: number }[] }): Promise<{ fileList: { fileID: string; tempFileURL: string }[] }>
  deleteFile(request: { fileList: string[] }): Promise<unknown>
}

const HOUR_SECONDS = 3_600
const OWNER_SIGNS = 32
/** As many as getTempFileURL and deleteFile take a call. */
const MOST_A_CALL = 50
const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const
const FILE_ID = /^cloud:\/\/[\w.-]+\/(?:imports|exports)\/([\w-]+)\/[\w.-]+$/

/**
 * Files in WeChat's cloud storage. The storage does not tell a function who uploaded one, so its place carries a mark
 * that only the server can make of an openid: a file lying elsewhere is nobody's.
 */
export function filesOfWechat(storage: () => WechatStorage, registerKey: () => RegisterKey): Files {
  const ownerOf = (openid: string) => registerKey().mac('file', openid).toString('base64url').slice(0, OWNER_SIGNS)
  const checked = (openid: string, fileId: string) => {
    if (FILE_ID.exec(fileId)?.[1] !== ownerOf(openid)) throw new AppError('not-found')
    return fileId
  }
  return {
    placeFor: (openid) => `imports/${ownerOf(openid)}/${randomUUID()}`,
    read: async (openid, fileId) => {
      const { fileContent } = await storage()
        .downloadFile({ fileID: checked(openid, fileId) })
        .catch((error: unknown) => {
          console.error(JSON.stringify({ wechat: 'downloadFile', error: error instanceof Error ? error.message : String(error) }))
          throw new AppError('not-found')
        })
      return fileContent
    },
    offer: async (openid, fileName, bytes) => {
      const cloudPath = `exports/${ownerOf(openid)}/${randomUUID()}${/\.\w+$/.exec(fileName)?.[0] ?? ''}`
      const { fileID } = await storage().uploadFile({ cloudPath, fileContent: bytes })
      const { fileList } = await storage().getTempFileURL({ fileList: [{ fileID, maxAge: HOUR_SECONDS }] })
      return { url: fileList[0]?.tempFileURL ?? '', fileId: fileID }
    },
    remove: async (openid, fileId) => {
      await storage()
        .deleteFile({ fileList: [checked(openid, fileId)] })
        .catch((error: unknown) => console.error(JSON.stringify({ wechat: 'deleteFile', error: String(error) })))
    },
    keepPicture: async ({ contentType, bytes }) => {
      const cloudPath = `pictures/${randomUUID()}.${ENDINGS[contentType]}`
      return (await storage().uploadFile({ cloudPath, fileContent: bytes })).fileID
    },
    showPictures: async (keys) => {
      const told = await Promise.all(
        inParts(keys).map((part) =>
          storage()
            .getTempFileURL({ fileList: part.map((fileID) => ({ fileID, maxAge: HOUR_SECONDS })) })
            .catch((error: unknown) => {
              console.error(JSON.stringify({ wechat: 'getTempFileURL', error: String(error) }))
              return { fileList: [] }
            }),
        ),
      )
      return new Map(told.flatMap(({ fileList }) => fileList.filter(({ tempFileURL }) => tempFileURL !== '').map((one) => [one.fileID, one.tempFileURL])))
    },
    removePictures: async (keys) => {
      for (const fileList of inParts(keys)) {
        await storage()
          .deleteFile({ fileList })
          .catch((error: unknown) => console.error(JSON.stringify({ wechat: 'deleteFile', pictures: fileList, error: String(error) })))
      }
    },
  }
}

function inParts(keys: readonly string[]): string[][] {
  const parts: string[][] = []
  for (let from = 0; from < keys.length; from += MOST_A_CALL) parts.push(keys.slice(from, from + MOST_A_CALL))
  return parts
}
