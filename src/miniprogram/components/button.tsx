import { Button as TaroButton } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon'
import { keyboard } from './tap'

interface Props {
  kind?: 'primary' | 'default' | 'warn'
  icon?: IconName
  /** The act is under way: a second tap does nothing. */
  busy?: boolean
  disabled?: boolean
  /** Opens WeChat's own sheet of chats to send the page's card to. */
  share?: boolean
  label?: string
  onTap?: () => void
}

/** A full-width button; one primary a screen. */
export function Button(props: PropsWithChildren<Props>) {
  const { kind = 'primary', icon, busy, disabled, share, label, onTap, children } = props
  const off = Boolean(busy) || Boolean(disabled)
  const act = () => {
    if (!off) onTap?.()
  }
  return (
    <TaroButton
      {...keyboard(act)}
      className={`tap weui-btn weui-btn_${kind} ${off ? 'weui-btn--off' : ''}`}
      disabled={off || undefined}
      aria-disabled={off}
      aria-label={label}
      role='button'
      openType={share ? 'share' : undefined}
      onClick={act}
    >
      {icon && <Icon name={icon} />}
      {children}
    </TaroButton>
  )
}

interface SmallProps extends Omit<Props, 'kind'> {
  kind?: 'fill' | 'line' | 'plain'
}

/** A button inside a row or a bar. */
export function SmallButton(props: PropsWithChildren<SmallProps>) {
  const { kind = 'line', icon, busy, disabled, share, label, onTap, children } = props
  const off = Boolean(busy) || Boolean(disabled)
  const act = () => {
    if (!off) onTap?.()
  }
  return (
    <TaroButton
      {...keyboard(act)}
      className={`tap btn-s btn-s--${kind} ${off ? 'btn-s--off' : ''}`}
      disabled={off || undefined}
      aria-disabled={off}
      aria-label={label}
      role='button'
      openType={share ? 'share' : undefined}
      onClick={act}
    >
      {icon && <Icon name={icon} />}
      {children}
    </TaroButton>
  )
}
