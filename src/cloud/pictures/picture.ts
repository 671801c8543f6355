import { cleanJpeg } from './clean-jpeg'
import { cleanPng } from './clean-png'

/** Why a picture is not taken; the mini-program has the words. */
export type PictureFault = 'picture-too-many-bytes' | 'picture-type' | 'picture-broken' | 'picture-too-large' | 'picture-too-small' | 'picture-turned'

/** A picture with nothing in it but what is to be seen. */
export interface Picture {
  contentType: 'image/jpeg' | 'image/png'
  bytes: Buffer
}

/** What a format's own reader says of a file. */
export interface ReadPicture {
  width: number
  height: number
  /** Stored lying down, with a note that says so: the note goes, so it would be shown lying down. */
  isTurned: boolean
  bytes: Buffer
}

/** WeChat's picture check takes 1 MB and 750 × 1334; below 60 nobody is recognised. */
export const PICTURE_LIMITS = { bytes: 1024 * 1024, width: 750, height: 1334, least: 60 } as const

/**
 * The picture of a file as it may be kept: JPEG or PNG by its first bytes, whatever it is called, within the limits. Where and
 * when it was taken, by what, and a smaller copy of what was cut away stand in parts that are left out.
 */
export function pictureOf(file: Buffer): Picture | { fault: PictureFault } {
  if (file.length > PICTURE_LIMITS.bytes) return { fault: 'picture-too-many-bytes' }
  const isJpeg = file.subarray(0, 3).toString('hex') === 'ffd8ff'
  const isPng = file.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'
  if (!isJpeg && !isPng) return { fault: 'picture-type' }
  const read = isJpeg ? cleanJpeg(file) : cleanPng(file)
  if (!read) return { fault: 'picture-broken' }
  const { width, height, isTurned, bytes } = read
  if (width > PICTURE_LIMITS.width || height > PICTURE_LIMITS.height) return { fault: 'picture-too-large' }
  if (width < PICTURE_LIMITS.least || height < PICTURE_LIMITS.least) return { fault: 'picture-too-small' }
  if (isTurned) return { fault: 'picture-turned' }
  return { contentType: isJpeg ? 'image/jpeg' : 'image/png', bytes }
}
