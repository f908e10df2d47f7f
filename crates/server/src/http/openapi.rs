//! The description of this interface (OpenAPI 3.1). A test writes it to docs/openapi.json.

use super::handlers::{api, log, meta, oblivious, reading, witness};
use std::fmt::Write;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Folkmoot",
        description = "The interface of a host of assemblies. Writes are signed notes, answered with receipts; reads are views of the log, and the log itself as C2SP tlog-tiles. No cookies, no accounts: who may do what is in the signatures. Where the record of an assembly is for its members, reads take a token, which whoever has a key of a member, or a pass from one, gets by showing it.",
        license(name = "AGPL-3.0-or-later"),
    ),
    paths(
        api::host,
        api::assemblies,
        api::found,
        api::assembly,
        api::power,
        api::vote,
        api::ballots,
        api::append,
        api::receipt,
        api::give_back,
        api::record,
        api::stream,
        reading::challenge,
        reading::token,
        reading::entrance,
        reading::check,
        log::file,
        oblivious::gateway_keys,
        oblivious::gateway,
        oblivious::relay_keys,
        oblivious::relay,
        witness::add_checkpoint,
        witness::checkpoint,
        meta::healthz,
        meta::readyz,
        meta::metrics,
        meta::openapi
    )
)]
struct Description;

/// The description as JSON.
pub fn document() -> String {
    let mut text = Description::openapi().to_pretty_json().unwrap_or_else(|_| "{}".to_owned());
    text.push('\n');
    text
}

/// The description as a page without scripts.
pub fn page(document: &str) -> String {
    let description: serde_json::Value = serde_json::from_str(document).unwrap_or_default();
    let text = |value: &serde_json::Value| escape(value.as_str().unwrap_or_default());
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Folkmoot: interface of this host</title>\n\
         <link rel=\"stylesheet\" href=\"/api/docs.css\">\n<h1>Interface of this host</h1>\n",
    );
    let info = description.get("info").unwrap_or(&serde_json::Value::Null);
    let _ = writeln!(page, "<p>{}</p>", text(info.get("description").unwrap_or(&serde_json::Value::Null)));
    let _ = writeln!(page, "<p>For programs: <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a></p>");
    let paths = description.get("paths").and_then(|paths| paths.as_object());
    for (path, methods) in paths.into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let field = |name: &str| operation.get(name).map(text).unwrap_or_default();
            let _ = writeln!(
                page,
                "<section>\n<h2><code>{} {}</code></h2>\n<p><strong>{}.</strong> {}</p>",
                escape(&method.to_uppercase()),
                escape(path),
                field("summary"),
                field("description"),
            );
            let _ = writeln!(page, "<table>");
            for parameter in
                operation.get("parameters").and_then(|list| list.as_array()).into_iter().flatten()
            {
                let cell = |name: &str| parameter.get(name).map(text).unwrap_or_default();
                let _ =
                    writeln!(page, "<tr><th><code>{{{}}}</code><td>{}", cell("name"), cell("description"));
            }
            if let Some(body) = operation.get("requestBody") {
                let kinds = body.get("content").and_then(|kinds| kinds.as_object());
                let kinds: Vec<String> = kinds.into_iter().flatten().map(|(kind, _)| escape(kind)).collect();
                let said = body.get("description").map(text).unwrap_or_default();
                let _ = writeln!(page, "<tr><th>Body<td>{}. <code>{}</code>", said, kinds.join(", "));
            }
            for (status, answer) in
                operation.get("responses").and_then(|all| all.as_object()).into_iter().flatten()
            {
                let kinds = answer.get("content").and_then(|kinds| kinds.as_object());
                let kinds: Vec<String> = kinds.into_iter().flatten().map(|(kind, _)| escape(kind)).collect();
                let said = answer.get("description").map(text).unwrap_or_default();
                let _ = writeln!(
                    page,
                    "<tr><th>{}<td>{} <code>{}</code>",
                    escape(status),
                    said,
                    kinds.join(", ")
                );
            }
            let _ = writeln!(page, "</table>\n</section>");
        }
    }
    page
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
