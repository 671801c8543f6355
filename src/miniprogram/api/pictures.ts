import Taro from '@tarojs/taro'
import { offline, sendOverHttp } from './files'
import type { Chosen } from './files'

/** A face on a list needs no more, and WeChat's content check takes 750 × 1334. */
const WIDEST = 600
const HIGHEST = 800

/** The picture drawn anew, upright and small; as it is where the browser cannot read it, for the API to say so. */
async function drawnAnew(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, WIDEST / bitmap.width, HIGHEST / bitmap.height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return drawn ?? file
  } catch {
    return file
  }
}

/** The browser's own dialog; null when it is closed without a picture. */
function chooseInBrowser(): Promise<Chosen | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png'
    input.onchange = () => {
      const [file] = input.files ?? []
      resolve(file ? { name: file.name, bytes: file.size, send: async () => sendOverHttp(await drawnAnew(file)) } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
}

/** From the album or the camera, made smaller by WeChat where it can. */
async function chooseInWeChat(): Promise<Chosen | null> {
  const told = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }).catch(() => null)
  const [file] = told?.tempFiles ?? []
  if (!file) return null
  const send = async (cloudPath: string) => {
    const smaller = await Taro.compressImage({ src: file.tempFilePath, quality: 85, compressedWidth: WIDEST }).catch(() => null)
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: smaller?.tempFilePath ?? file.tempFilePath }).catch(offline)
    return fileID
  }
  return { name: '', bytes: file.size, send }
}

export const choosePicture = process.env.TARO_ENV === 'weapp' ? chooseInWeChat : chooseInBrowser
