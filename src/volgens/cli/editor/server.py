"""The language server: diagnostics while typing, the present state of a figure's question on hover, and quick fixes."""

import asyncio
from importlib.metadata import version

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from volgens.cli.editor.desk import OpenDrafts
from volgens.cli.editor.positions import Positions
from volgens.errors import VolgensError
from volgens.model.finding import Finding, Severity

__all__ = ["make_server"]

NAME = "volgens"
# So long nothing more must be typed before a document is checked.
PAUSE_SECONDS = 0.05
SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}


def make_server(drafts: OpenDrafts) -> LanguageServer:
    """Return a server that checks documents with `drafts`; `start_io` runs it."""
    server = LanguageServer(NAME, version("volgens"), types.TextDocumentSyncKind.Incremental)
    _add_checking(server, drafts)
    _add_asking(server, drafts)
    return server


def _add_checking(server: LanguageServer, drafts: OpenDrafts) -> None:
    async def check(uri: str) -> None:
        document = server.workspace.get_text_document(uri)
        seen = document.version
        await asyncio.sleep(PAUSE_SECONDS)
        if uri not in server.workspace.text_documents or document.version != seen:
            return
        await _check(server, drafts, document)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(params: types.DidOpenTextDocumentParams) -> None:
        await check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: types.DidChangeTextDocumentParams) -> None:
        await check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        await check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        drafts.forget(params.text_document.uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _add_asking(server: LanguageServer, drafts: OpenDrafts) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        uri, positions = params.text_document.uri, _positions(server, drafts, params.text_document.uri)
        offset = positions.offset_of(params.position)
        parts = [f"**{one.asks}**\n\n{_as_list(one.state)}" for one in drafts.answers_at(uri, offset)]
        parts += [f"{one.code} · {one.message}" for one in drafts.findings_within(uri, offset, offset)]
        if not parts:
            return None
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts)))

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri, positions = params.text_document.uri, _positions(server, drafts, params.text_document.uri)
        start, end = positions.offset_of(params.range.start), positions.offset_of(params.range.end)
        found = [one for one in drafts.findings_within(uri, start, end) if one.suggestion]
        return [_fix(uri, one, positions) for one in found]


async def _check(server: LanguageServer, drafts: OpenDrafts, document: TextDocument) -> None:
    """Check a document off the loop, and publish what was found if it is still the same."""
    seen = document.version
    try:
        checked = await asyncio.get_running_loop().run_in_executor(None, drafts.check, document)
    except VolgensError as error:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"volgens: {error}"))
        return
    if document.version != seen:
        return
    positions = _positions(server, drafts, document.uri)
    diagnostics = [_diagnose(one, positions) for one in checked.findings]
    server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(document.uri, diagnostics, version=document.version)
    )


def _positions(server: LanguageServer, drafts: OpenDrafts, uri: str) -> Positions:
    return Positions(drafts.text_of(uri), server.workspace.position_codec)


def _diagnose(finding: Finding, positions: Positions) -> types.Diagnostic:
    return types.Diagnostic(
        range=positions.range_of(finding.start, finding.end),
        message=finding.message,
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        source=NAME,
        data={"problem": finding.problem, "suggestion": finding.suggestion, "against": list(finding.against)},
    )


def _fix(uri: str, finding: Finding, positions: Positions) -> types.CodeAction:
    edit = types.TextEdit(positions.range_of(finding.start, finding.end), finding.suggestion)
    return types.CodeAction(
        title=f"{finding.code}: {finding.suggestion}",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[_diagnose(finding, positions)],
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )


def _as_list(lines: str) -> str:
    return "\n".join(f"- {line}" for line in lines.splitlines())
