import { fireEvent, screen } from '@testing-library/react'

/** Types into the field of that label; Taro's web component lays its input inside a moment after it appears. */
export async function typeInto(label: string, value: string): Promise<void> {
  fireEvent.input(await screen.findByLabelText(label, { selector: 'input, textarea' }), { target: { value } })
}
