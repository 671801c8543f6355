import { fireEvent, screen, waitFor } from '@testing-library/react'

/** Types into the field of that label; Taro's web component lays its input inside a moment after it appears. */
export async function typeInto(label: string, value: string): Promise<void> {
  const inside = await waitFor(() => {
    const found = screen.getByLabelText(label).querySelector('input, textarea')
    if (!found) throw new Error(`nothing to type into: ${label}`)
    return found
  })
  fireEvent.input(inside, { target: { value } })
}
