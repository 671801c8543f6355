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

interface Look extends Omit<Props, 'kind'> {
  /** Its class, and the one it has besides while it does nothing. */
  look: string
  offLook: string
}

function AnyButton({ look, offLook, icon, busy, disabled, share, label, onTap, children }: PropsWithChildren<Look>) {
  const off = Boolean(busy) || Boolean(disabled)
  const act = () => {
    if (!off) onTap?.()
  }
  return (
    <TaroButton
      {...keyboard(act)}
      className={`tap ${look} ${off ? offLook : ''}`}
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

/** A full-width button; one primary a screen. */
export const Button = ({ kind = 'primary', ...rest }: PropsWithChildren<Props>) => (
  <AnyButton {...rest} look={`weui-btn weui-btn_${kind}`} offLook='weui-btn--off' />
)

interface SmallProps extends Omit<Props, 'kind'> {
  kind?: 'fill' | 'line' | 'plain'
}

/** A button inside a row or a bar. */
export const SmallButton = ({ kind = 'line', ...rest }: PropsWithChildren<SmallProps>) => (
  <AnyButton {...rest} look={`btn-s btn-s--${kind}`} offLook='btn-s--off' />
)
