import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { IssuedCode } from '../../../../cloud/features/institutions/shapes'
import { copy as copyText } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { moment } from '../../../text/institutions'
import { registerCode as copy } from '../../../text/register-code'
import { qrPicture } from './qr-picture'

interface Props {
  name: string
  issued: IssuedCode
}

/** What is printed: the name, the code to be scanned, and the same to be typed. */
export function Poster({ name, issued: { code, issue, issuedAt } }: Props) {
  // Without its hyphens it is as short as a scanner needs it.
  const picture = useMemo(() => qrPicture(code.replace(/-/g, '')), [code])
  return (
    <Group>
      <View className='pad'>
        <View className='title code__name' role='heading'>{name}</View>
        <View className='b code__name gap-2'>{copy.title}</View>
        <View className='qr' role='img' aria-label={copy.qr(code)} style={{ backgroundImage: `url("${picture}")` }} />
        <View className='code__text'>{code}</View>
        <View className='sub code__name'>{copy.how}</View>
        <View className='note code__name gap-1'>{copy.issued(issue, moment(issuedAt))}</View>
      </View>
      <View className='pad code__acts'>
        <SmallButton onTap={() => void copyText(code)}>{copy.copy}</SmallButton>
        {process.env.TARO_ENV === 'h5' ? (
          <View className='gap-2'><SmallButton onTap={() => window.print()}>{copy.print}</SmallButton></View>
        ) : (
          <View className='note gap-2'>{copy.printSays}</View>
        )}
      </View>
    </Group>
  )
}
