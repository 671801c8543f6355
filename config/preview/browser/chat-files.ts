import { answersWith } from '../../base-library/answers'
import type { Take } from '../../base-library/answers'
import type { Network } from '../../base-library/network'
import type { AnswerEnvelope } from '../../../src/contract/envelope'

/** Where the local API offers a file, and the same file as WeChat's cloud storage names it. */
const [OFFERED, CLOUD] = ['/files/', 'cloud://']

interface Held {
  name: string
  file: Blob
}

/** The computer's own dialog in the place of WeChat's list of chats; null when it is closed without a file. */
function choose(endings: readonly string[] | undefined): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = (endings ?? []).map((ending) => `.${ending}`).join(',')
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}

/** What WeChat opens or sends on, the browser keeps under its name. */
function save({ name, file }: Held): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

const ownName = (answer: Response) => {
  const [, written] = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  return decodeURIComponent(written ?? 'file')
}

/** A file that the local API offers lies in the cloud's storage for the package, as it would deployed. */
export function offeredInCloud(answer: AnswerEnvelope): AnswerEnvelope {
  const data = answer.ok ? answer.data : null
  if (typeof data !== 'object' || data === null || !('fileId' in data) || !('url' in data)) return answer
  const { url, fileId } = data
  if (fileId !== null || typeof url !== 'string' || !url.startsWith(OFFERED)) return answer
  return { ok: true, data: { ...data, fileId: url.replace(OFFERED, CLOUD) } }
}

/** The part of `wx` and of `wx.cloud` that takes a file from a chat, stores it, and gives one into the person's hands. */
export function chatFilesOf(network: Network, token: string | undefined, take: Take) {
  const answers = answersWith(take)
  const onPhone = new Map<string, Held>()
  const keep = (held: Held) => {
    const path = `wxfile://tmp_${onPhone.size}`
    onPhone.set(path, held)
    return path
  }
  const held = (path: string) => {
    const one = onPhone.get(path)
    if (!one) throw new Error(`file doesn't exist ${path}`)
    return one
  }
  const reach = async (address: string, init?: RequestInit) => {
    const answer = network.isConnected ? await fetch(address, init) : null
    if (!answer?.ok) throw new Error(answer ? String(answer.status) : 'no network')
    return answer
  }
  return {
    chat: {
      chooseMessageFile: answers('chooseMessageFile', async ({ extension }) => {
        const file = await choose(extension)
        if (!file) throw new Error('cancel')
        return { tempFiles: [{ name: file.name, path: keep({ name: file.name, file }), size: file.size, time: 0, type: 'file' as const }] }
      }),
      openDocument: answers('openDocument', ({ filePath }) => (save(held(filePath)), undefined)),
      shareFileMessage: answers('shareFileMessage', ({ filePath, fileName }) => (save({ ...held(filePath), ...(fileName && { name: fileName }) }), undefined)),
    },
    cloud: {
      uploadFile: async ({ filePath }: { filePath: string }) => {
        const identity: Record<string, string> = token === undefined ? {} : { 'x-demo-identity': token }
        const headers = { 'content-type': 'application/octet-stream', ...identity }
        const answer = await reach('/files', { method: 'POST', headers, body: held(filePath).file })
        const { fileId } = (await answer.json()) as { fileId: string }
        return take({ errMsg: 'cloud.uploadFile:ok', statusCode: 200, fileID: fileId })
      },
      downloadFile: async ({ fileID }: { fileID: string }) => {
        const answer = await reach(fileID.replace(CLOUD, OFFERED))
        return take({ errMsg: 'cloud.downloadFile:ok', statusCode: 200, tempFilePath: keep({ name: ownName(answer), file: await answer.blob() }) })
      },
    },
  }
}
