import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { doAsReactDoes } from '../as-react-does.js';
import { markTakenOver } from '../browser/as-served.js';
import { LanguageProvider } from '../language/language-context.js';
import { ServedRouter } from '../router.js';
import { Controls } from './controls.js';
import { Drawings } from './drawings.js';
import { Fields } from './fields.js';
import { Lists } from './lists.js';
import { Overlays } from './overlays.js';
import styles from './parts.module.css';
import { Words } from './words.js';

/** Every part of `ui/` in every state. For development only: no row of `pages.ts`, and not in the product's build. */
function PartsPage() {
  return (
    <main className={styles.page}>
      <h1>Onderdelen</h1>
      <Controls />
      <Fields />
      <Words />
      <Lists />
      <Drawings />
      <Overlays />
    </main>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('parts.html has no #root');
doAsReactDoes();
createRoot(root).render(
  <ServedRouter pathname="/">
    <LanguageProvider language="nl">
      <div className="frame">
        <PartsPage />
      </div>
    </LanguageProvider>
  </ServedRouter>,
);
markTakenOver();
