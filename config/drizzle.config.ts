import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/cloud/database/schema.ts', './src/cloud/database/*-tables.ts'],
  out: './src/cloud/database/migrations',
})
