import type { Answers } from '../../../config/base-library/answers'

interface Place {
  latitude: number
  longitude: number
  name?: string
}

export interface ChosenFile {
  name: string
  bytes: Buffer
}

/** Where WeChat puts the file that was tapped. */
export const CHOSEN_PATH = 'wxfile://tmp_chosen'

/** A file that WeChat shows over the page, with its own menu for sending it on. */
export interface OpenedFile {
  bytes: Buffer
  fileType: string | undefined
  showMenu: boolean
}

/** What the phone itself can do for the mini-program, and what it was asked to do. */
export class Device {
  readonly phoneCalls: string[] = []
  readonly maps: Place[] = []
  /** How often it shook in the hand. */
  vibrations = 0
  clipboard = ''
  /** What the camera will read; without one the person closes it. */
  nextScan: string | undefined
  /** The file of a chat that the person will tap; without one they close the list. */
  nextFile: ChosenFile | undefined
  /** What the mini-program has fetched from the cloud, by where it lies. */
  readonly fetched = new Map<string, Buffer>()
  readonly opened: OpenedFile[] = []
  /** Files sent on into a chat, by their names. */
  readonly sentFiles: string[] = []
  /** The picture that the person will choose; without one they close the album. */
  nextPicture: Buffer | undefined
  /** Where it is. The centre of the district, unless a test says otherwise. */
  place = { latitude: 29.40704, longitude: 105.59317 }
}

/** The part of `wx` that uses the phone; `permit` throws when the person does not allow it. */
export function deviceOf(device: Device, permit: (scope: string) => void, answers: Answers) {
  return {
    setClipboardData: answers('setClipboardData', ({ data }) => void (device.clipboard = data)),
    getClipboardData: answers('getClipboardData', () => ({ data: device.clipboard })),
    makePhoneCall: answers('makePhoneCall', ({ phoneNumber }) => void device.phoneCalls.push(phoneNumber)),
    scanCode: answers('scanCode', () => {
      if (device.nextScan === undefined) throw new Error('cancel')
      return { result: device.nextScan, scanType: 'QR_CODE' as const, charSet: 'UTF-8', path: '', rawData: '' }
    }),
    chooseMessageFile: answers('chooseMessageFile', () => {
      if (!device.nextFile) throw new Error('cancel')
      const { name, bytes } = device.nextFile
      return { tempFiles: [{ name, path: CHOSEN_PATH, size: bytes.length, time: 0, type: 'file' as const }] }
    }),
    openDocument: answers('openDocument', ({ filePath, fileType, showMenu = false }) => {
      const bytes = device.fetched.get(filePath)
      if (!bytes) throw new Error(`file doesn't exist ${filePath}`)
      device.opened.push({ bytes, fileType, showMenu })
      return undefined
    }),
    shareFileMessage: answers('shareFileMessage', ({ filePath, fileName = '' }) => {
      if (!device.fetched.has(filePath)) throw new Error(`file doesn't exist ${filePath}`)
      device.sentFiles.push(fileName)
      return undefined
    }),
    chooseMedia: answers('chooseMedia', () => {
      if (!device.nextPicture) throw new Error('cancel')
      const { length: size } = device.nextPicture
      const file = { tempFilePath: CHOSEN_PATH, size, fileType: 'image' as const, duration: 0, height: 0, width: 0, thumbTempFilePath: '', byteLength: 0 }
      return { tempFiles: [file], type: 'image', failedCount: 0 }
    }),
    // What it makes smaller is left as it was.
    compressImage: answers('compressImage', ({ src }) => ({ tempFilePath: src })),
    openLocation: answers('openLocation', ({ latitude, longitude, name }) => void device.maps.push({ latitude, longitude, name })),
    getLocation: answers('getLocation', () => {
      permit('scope.userLocation')
      return { ...device.place, accuracy: 65, altitude: 0, horizontalAccuracy: 65, verticalAccuracy: 0, speed: -1 }
    }),
    // WeChat blurs it by some kilometres; how far is not known.
    getFuzzyLocation: answers('getFuzzyLocation', () => {
      permit('scope.userFuzzyLocation')
      return device.place
    }),
    vibrateShort: answers('vibrateShort', () => void device.vibrations++),
    vibrateLong: answers('vibrateLong', () => void device.vibrations++),
  } satisfies Partial<WechatMiniprogram.Wx>
}
