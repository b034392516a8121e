"""The GEXF of the samples in, `docs/gephi.png` out: what Gephi Lite's drawing library shows of it.

Run `python docs/gephi_picture.py` after `make exports` and `make js`; it needs node and chromium.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEADLESS = (
    "--headless",
    "--no-sandbox",
    "--hide-scrollbars",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--virtual-time-budget=8000",
    "--window-size=1400,1000",
    "--force-device-scale-factor=1.5",
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        bundle = ROOT / "tests" / "js" / "bundle.mjs"
        subprocess.run(["node", bundle, ROOT / "exports" / "graph.gexf", page, "giant"], check=True)
        shot = f"--screenshot={ROOT / 'docs' / 'gephi.png'}"
        subprocess.run(["chromium", *HEADLESS, shot, page.as_uri()], check=True)


if __name__ == "__main__":
    main()
