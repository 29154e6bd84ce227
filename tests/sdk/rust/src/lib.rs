// SPDX-License-Identifier: Apache-2.0
// A native pack in Rust, from pack.h alone.
use std::ffi::{c_char, c_int, c_void};

#[repr(C)]
pub struct Host {
    struct_size: u32,
    abi_major: u16,
    abi_minor: u16,
    context: *mut c_void,
    report_error: extern "C" fn(*const Host, *const c_char),
}

#[repr(C)]
pub struct Sink {
    struct_size: u32,
    most_bytes: u32,
    context: *mut c_void,
    write: extern "C" fn(*const Sink, *const c_char, usize) -> c_int,
}

#[repr(C)]
pub struct Entry {
    magic: u32,
    struct_size: u32,
    abi_major: u32,
    abi_minor: u32,
    emit_pack: extern "C" fn(*const Host, *const Sink) -> c_int,
    get_extension: Option<extern "C" fn(*const c_char) -> *const c_void>,
}

const DOCUMENT: &str = include_str!("pack.toml");

extern "C" fn emit_pack(_host: *const Host, sink: *const Sink) -> c_int {
    let write = unsafe { (*sink).write };
    write(sink, DOCUMENT.as_ptr().cast(), DOCUMENT.len())
}

#[no_mangle]
#[allow(non_upper_case_globals)]
pub static unkink_pack_entry_v1: Entry = Entry {
    magic: 0x554E_4B50,
    struct_size: std::mem::size_of::<Entry>() as u32,
    abi_major: 1,
    abi_minor: 0,
    emit_pack,
    get_extension: None,
};
