/** The app's styles, as main.tsx loads them. */
import '../../src/ui/styles/fonts.css';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/topbar.css';
import '../../src/ui/styles/start.css';
import '../../src/ui/styles/network.css';
import '../../src/ui/styles/rail.css';
import '../../src/ui/styles/inspector.css';
import '../../src/ui/styles/screens.css';
import '../../src/ui/styles/judgement.css';
import '../../src/ui/styles/measures.css';
import '../../src/ui/styles/words.css';
import '../../src/ui/styles/figure.css';
import '../../src/ui/styles/pickups.css';
import '../../src/ui/styles/files.css';
import '../../src/ui/styles/narrow.css';
