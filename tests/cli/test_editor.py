"""The language server in a real session: a client of the protocol starts it and talks to it over its pipes."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from tests.drafts.checking import open_bench
from tests.drafts.test_checking import FIRE, LATER, OUTDATED, RIGHT

URI = "file:///concept.md"
SECONDS = 240.0
Session = Callable[["Editor"], Awaitable[None]]


class Editor:
    """A client with one document, and the findings that it was last told of."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: list[str] = []
        self._version = 1

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def note(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def show(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)

    async def start(self, ledger: str) -> None:
        """Start the server on a ledger, and shake hands."""
        await self.client.start_io(sys.executable, "-m", "volgens", "lsp", "--ledger", ledger, "--date", "2026-05-05")
        await self.client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
        self.client.initialized(types.InitializedParams())

    def open(self, text: str) -> None:
        """Open the document."""
        document = types.TextDocumentItem(URI, "markdown", self._version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def type_over(self, where: types.Range, text: str) -> None:
        """Replace a stretch of the document, as typing does."""
        self._version += 1
        document = types.VersionedTextDocumentIdentifier(self._version, URI)
        change = types.TextDocumentContentChangePartial(where, text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def diagnostics(self) -> list[types.Diagnostic]:
        """Return what is published next."""
        return list((await asyncio.wait_for(self.published.get(), SECONDS)).diagnostics)

    async def stop(self) -> None:
        """Part from the server in the way of the protocol."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()


def run(folder: Path, session: Session) -> None:
    """Run a session against a ledger with two reports on one fire."""

    async def start() -> None:
        editor = Editor()
        await editor.start(str(folder / "ledger"))
        try:
            await session(editor)
        finally:
            await editor.stop()

    with open_bench(folder, [FIRE, LATER]):
        asyncio.run(start())


def at(line: int, start: int, end: int) -> types.Range:
    """Return a range within one line."""
    return types.Range(types.Position(line, start), types.Position(line, end))


def test_findings_come_and_go_while_typing(tmp_path: Path) -> None:
    """Where they stand, counted as the editor does: the smiley before them is two of its units."""

    async def session(editor: Editor) -> None:
        editor.open(f"# 😀 Brand\n\n😀 {OUTDATED}\n")
        (found,) = await editor.diagnostics()
        assert (found.code, found.severity) == ("FIG001", types.DiagnosticSeverity.Error)
        start = 3 + OUTDATED.index("twaalf")
        assert found.range == at(2, start, start + len("twaalf mensen"))
        editor.type_over(at(2, start, start + len("twaalf")), "negentien")
        assert await editor.diagnostics() == []

    run(tmp_path, session)


def test_a_quick_fix_writes_the_newer_figure(tmp_path: Path) -> None:
    """The client gets the edit that takes the place of the old one."""

    async def session(editor: Editor) -> None:
        editor.open(OUTDATED)
        (found,) = await editor.diagnostics()
        actions = await editor.client.text_document_code_action_async(
            types.CodeActionParams(types.TextDocumentIdentifier(URI), found.range, types.CodeActionContext([found]))
        )
        assert actions is not None
        (action,) = actions
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert list((action.edit.changes or {})[URI]) == [types.TextEdit(found.range, "negentien mensen")]

    run(tmp_path, session)


def test_hovering_over_a_figure_tells_its_questions_present_state(tmp_path: Path) -> None:
    """And over anything else nothing."""

    async def session(editor: Editor) -> None:
        editor.open(RIGHT)
        assert await editor.diagnostics() == []
        document = types.TextDocumentIdentifier(URI)
        place = types.Position(0, RIGHT.index("negentien") + 2)
        hover = await editor.client.text_document_hover_async(types.HoverParams(document, place))
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert "negentien mensen (4 mei)" in hover.contents.value
        assert await editor.client.text_document_hover_async(types.HoverParams(document, types.Position(0, 0))) is None

    run(tmp_path, session)


def test_closing_a_document_clears_its_findings(tmp_path: Path) -> None:
    """The editor's list of problems is left without them."""

    async def session(editor: Editor) -> None:
        editor.open(OUTDATED)
        assert len(await editor.diagnostics()) == 1
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(URI)))
        assert await editor.diagnostics() == []

    run(tmp_path, session)


def test_every_keystroke_in_a_long_text_is_answered(tmp_path: Path) -> None:
    """In a text of four hundred words the finding moves along with what is typed before it."""

    async def session(editor: Editor) -> None:
        paragraphs = [
            f"In wijk {number} van Zutphen bleef het volgens de wijkagent {number} uur stil." for number in range(2, 32)
        ]
        editor.open("\n\n".join([*paragraphs, OUTDATED]))
        (first,) = await editor.diagnostics()
        for typed in range(1, 6):
            editor.type_over(at(0, 0, 0), "\n")
            (finding,) = await editor.diagnostics()
            assert finding.range.start.line == first.range.start.line + typed
            assert finding.message == first.message

    run(tmp_path, session)


def test_a_ledger_that_is_not_there_is_told_in_the_editor(tmp_path: Path) -> None:
    """As a message, and the session goes on."""

    async def talk() -> None:
        editor = Editor()
        await editor.start(str(tmp_path / "weg.db"))
        editor.open(OUTDATED)
        for _ in range(200):
            await asyncio.sleep(0.05)
            if editor.messages:
                break
        await editor.stop()
        assert len(editor.messages) == 1
        assert "no ledger at" in editor.messages[0]

    asyncio.run(talk())


@pytest.mark.parametrize("text", ["", "\r\n\r\n", "Twaalf doden.\r\nDrie gewonden. \u2028 Vier.", "😀" * 10])
def test_odd_documents_are_answered(tmp_path: Path, text: str) -> None:
    """With no findings."""

    async def session(editor: Editor) -> None:
        editor.open(text)
        assert await editor.diagnostics() == []

    run(tmp_path, session)
