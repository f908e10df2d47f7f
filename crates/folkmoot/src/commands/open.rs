//! `folkmoot open`: the pages of this program over a host elsewhere.

use super::Failure;
use crate::{cli::Open, folder::Folder};
use folkmoot_server::{
    http::{Serving, WebClient, own},
    oblivious::Site,
};
use std::{
    collections::BTreeMap,
    io::Write,
    net::{Ipv4Addr, TcpListener},
    num::NonZeroU16,
};

/// Shows the pages until it is interrupted.
///
/// # Errors
/// Why it cannot start.
pub fn open(options: &Open) -> Result<(), Failure> {
    let (host, page) = read(&options.address)?;
    if host.origin().starts_with("https:") && !cfg!(feature = "tls") {
        return Err("this program was built without what addresses with https:// need".into());
    }
    let web_client = options.web.clone().map_or(WebClient::Embedded, WebClient::Folder);
    if !web_client.is_there() {
        return Err("this program was built without the web client".into());
    }
    let folder = Folder::open(options.kept.folder.as_deref())?;
    let listener = listen(&folder, &host, options.port)?;
    actix_web::rt::System::new().block_on(async {
        let Serving { address, server } = own::serve(host.clone(), web_client, listener)?;
        let mut out = std::io::stdout();
        // Whoever has started it may not be reading.
        let _ = writeln!(out, "Folkmoot is at http://{address}{page}");
        let _ = writeln!(
            out,
            "These pages are from this program. From {} come data, and nothing that runs.",
            host.origin()
        );
        server.await
    })?;
    Ok(())
}

/// The host in an address, and what follows it: a link can be pasted as it is.
fn read(address: &str) -> Result<(Site, &str), Failure> {
    let after_scheme = address.find("://").map_or(0, |at| at.saturating_add(3));
    let rest = address.get(after_scheme..).unwrap_or_default();
    let end = after_scheme.saturating_add(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (origin, page) = address.split_at_checked(end).unwrap_or((address, ""));
    let host = origin.to_ascii_lowercase().parse::<Site>()?;
    if !page.bytes().all(|b| b.is_ascii_graphic()) {
        return Err("this is not the address of a page".into());
    }
    Ok((host, page))
}

/// Listens on this machine alone. A browser keeps the keys of a person by address and port, so each host has a port of its own that stays.
fn listen(folder: &Folder, host: &Site, wanted: Option<NonZeroU16>) -> Result<TcpListener, Failure> {
    let mut ports = ports(folder)?;
    let kept = ports.iter().find(|(_, known)| *known == host.origin()).map(|(port, _)| *port);
    let port = wanted.map(NonZeroU16::get).or(kept);
    if let Some(other) = port.and_then(|port| ports.get(&port)).filter(|known| *known != host.origin()) {
        return Err(
            format!("this port is for {other}: a browser would mix up what it keeps for two hosts").into()
        );
    }
    let bind = || TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)));
    let mut listener = bind().map_err(|error| {
        let port = port.unwrap_or(0);
        format!(
            "cannot listen on port {port} of this machine: {error}. Your browser keeps your keys for this host by that port; \
             another can be named with --port"
        )
    })?;
    // One that is free now, and another host's.
    while port.is_none() && ports.contains_key(&listener.local_addr()?.port()) {
        listener = bind()?;
    }
    let port = listener.local_addr()?.port();
    if ports.get(&port).is_none_or(|known| known != host.origin()) {
        ports.retain(|_, known| known != host.origin());
        ports.insert(port, host.origin().to_owned());
        let lines: String = ports.iter().map(|(port, origin)| format!("{port} {origin}\n")).collect();
        folder.write("ports", lines.as_bytes())?;
    }
    Ok(listener)
}

/// The hosts that have been opened, by port.
fn ports(folder: &Folder) -> Result<BTreeMap<u16, String>, Failure> {
    let kept = folder.read("ports")?.unwrap_or_default();
    let lines = std::str::from_utf8(&kept)?.lines();
    let line = |line: &str| {
        let (port, origin) = line.split_once(' ')?;
        Some((port.parse().ok()?, origin.parse::<Site>().ok()?.origin().to_owned()))
    };
    lines
        .map(|text| {
            line(text).ok_or_else(|| format!("{} cannot be read", folder.path("ports").display()).into())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_can_be_pasted() {
        for (address, origin, page) in [
            ("https://moot.example", "https://moot.example", ""),
            ("HTTPS://Moot.Example/", "https://moot.example", "/"),
            ("http://127.0.0.1:8080/a/x#y", "http://127.0.0.1:8080", "/a/x#y"),
            ("https://moot.example#y", "https://moot.example", "#y"),
        ] {
            let (host, rest) = read(address).unwrap();
            assert_eq!((host.origin(), rest), (origin, page));
        }
        for address in ["moot.example", "", "https://", "https:///a", "https://moot.example/a b", "ftp://x"] {
            assert!(read(address).is_err(), "{address}");
        }
    }

    #[test]
    fn each_host_keeps_its_port() {
        let data = tempfile::tempdir().unwrap();
        let folder = Folder::open(Some(data.path())).unwrap();
        let (one, two) = ("https://one.example".parse().unwrap(), "https://two.example".parse().unwrap());
        let port = |host, wanted| {
            listen(&folder, host, wanted).map(|listener| listener.local_addr().unwrap().port())
        };
        let first = port(&one, None).unwrap();
        assert_eq!(port(&one, None).unwrap(), first);
        assert_ne!(port(&two, None).unwrap(), first);
        assert!(port(&two, NonZeroU16::new(first)).unwrap_err().to_string().contains("one.example"));
        let held = TcpListener::bind((Ipv4Addr::LOCALHOST, first)).unwrap();
        assert!(
            port(&one, None).is_err(),
            "another program has it, and no other port is taken without a word"
        );
        drop(held);
    }
}
