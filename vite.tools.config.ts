/** The `meydan` command and the counting thread: a second build for the server, because Remix's has one entry. */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build/tools',
    emptyOutDir: true,
    rollupOptions: {
      input: { meydan: 'app/cli/meydan.ts', 'counting-worker': 'app/serve/counting-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
})
