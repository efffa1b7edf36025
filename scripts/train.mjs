// Trains a model and writes it into pipeline/data: npm run train -- ner|origins|speech|stance|ablation DATA_DIR
import { trainCommand } from '../dist/src/train/index.js'

const [kind, folder] = process.argv.slice(2)
if (kind === undefined || folder === undefined) {
  console.error('usage: npm run train -- ner|origins|speech|stance|ablation DATA_DIR')
  process.exit(2)
}
await trainCommand(kind, folder)
