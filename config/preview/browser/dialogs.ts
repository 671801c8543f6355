import { answering } from '../../base-library/callbacks'
import { byId, make, makeButton } from './dom'
import { words } from './words'

interface Modal {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
  editable?: boolean
  placeholderText?: string
}

interface Toast {
  title: string
  icon?: string
  duration?: number
  mask?: boolean
}

const TOAST_MS = 1500
let goesAway: ReturnType<typeof setTimeout> | undefined

/** A short word in the middle of the phone; the next one takes its place. */
export function showToast({ title, icon, duration = TOAST_MS }: Toast): void {
  hideToast()
  const spinner = icon === 'loading' ? [make('span', { class: 'spinner' })] : []
  byId('toasts').replaceChildren(make('div', { class: 'toast', role: 'status' }, ...spinner, title))
  if (icon !== 'loading') goesAway = setTimeout(hideToast, duration)
}

export function hideToast(): void {
  clearTimeout(goesAway)
  byId('toasts').replaceChildren()
}

/** A sheet over the phone until `close` is called; the dark part around it closes it as `cancelled` says. */
export function overPhone(box: HTMLElement, cancelled?: () => void): () => void {
  const mask = make('div', { class: 'mask' }, box)
  const before = document.activeElement
  const close = () => {
    mask.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  mask.addEventListener('click', (event) => {
    if (event.target !== mask || !cancelled) return
    close()
    cancelled()
  })
  byId('dialogs').append(mask)
  box.querySelector<HTMLElement>('input, button')?.focus()
  return close
}

/** WeChat's modal; resolves with what was chosen. */
export function askModal(modal: Modal): Promise<{ confirm: boolean; cancel: boolean; content?: string }> {
  const { title = '', content = '', confirmText = words.confirm, cancelText = words.cancel, showCancel = true } = modal
  return new Promise((resolve) => {
    const field = make('input', { class: 'modal__field', placeholder: modal.placeholderText, value: content })
    const answer = (confirm: boolean) => () => {
      close()
      resolve({ confirm, cancel: !confirm, ...(modal.editable ? { content: field.value } : {}) })
    }
    const cancel = showCancel ? [makeButton(cancelText, answer(false), 'modal__cancel')] : []
    const buttons = make('div', { class: 'modal__buttons' }, ...cancel, makeButton(confirmText, answer(true)))
    const text = modal.editable ? field : make('div', { class: 'modal__content' }, content)
    const box = make('div', { class: 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': title || content })
    if (title) box.append(make('div', { class: 'modal__title' }, title))
    box.append(text, buttons)
    const close = overPhone(box)
  })
}

/** WeChat's action sheet; resolves with the row that was tapped, null when none was. */
export function askSheet(rows: string[], head?: string | Node): Promise<number | null> {
  return new Promise((resolve) => {
    const answer = (row: number | null) => () => {
      close()
      resolve(row)
    }
    const buttons = rows.map((row, at) => makeButton(row, answer(at), 'sheet-of-phone__row'))
    const box = make('div', { class: 'sheet-of-phone', role: 'dialog', 'aria-modal': 'true' })
    if (head) box.append(make('div', { class: 'sheet-of-phone__head' }, head))
    box.append(...buttons, makeButton(words.cancel, answer(null), 'sheet-of-phone__cancel'))
    const close = overPhone(box, () => resolve(null))
  })
}

let clipboard = ''

async function call({ phoneNumber }: { phoneNumber: string }): Promise<void> {
  const { confirm } = await askModal({ title: words.call(phoneNumber), content: words.notDialled })
  if (!confirm) throw new Error('cancel')
}

/** The part of `wx` that talks to the person. */
export const dialogApi = {
  showModal: answering('showModal', askModal),
  showToast: answering('showToast', showToast),
  hideToast: answering('hideToast', hideToast),
  showLoading: answering('showLoading', ({ title }: Toast) => showToast({ title, icon: 'loading' })),
  hideLoading: answering('hideLoading', hideToast),
  showActionSheet: answering('showActionSheet', async ({ itemList }: { itemList: string[] }) => {
    const tapIndex = await askSheet(itemList)
    if (tapIndex === null) throw new Error('cancel')
    return { tapIndex }
  }),
  setClipboardData: answering('setClipboardData', ({ data }: { data: string }) => {
    clipboard = data
    navigator.clipboard?.writeText(data).catch(() => undefined) // only a page that has the focus may
    showToast({ title: words.copied })
  }),
  getClipboardData: answering('getClipboardData', () => ({ data: clipboard })),
  makePhoneCall: answering('makePhoneCall', call),
  vibrateShort: answering('vibrateShort', () => undefined),
  hideKeyboard: answering('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
}
