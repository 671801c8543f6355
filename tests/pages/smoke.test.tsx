import { render, screen } from '@testing-library/react'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'

it('renders the components that H5 ships', () => {
  render(
    <View role="status" aria-label="今晚">
      <Text>没有书面作业</Text>
    </View>,
  )
  expect(screen.getByRole('status').getAttribute('aria-label')).toBe('今晚')
  expect(screen.getByText('没有书面作业')).toBeTruthy()
})

it('keeps what the phone stores', () => {
  Taro.setStorageSync('known', { minutes: 25 })
  expect(Taro.getStorageSync('known')).toEqual({ minutes: 25 })
})
