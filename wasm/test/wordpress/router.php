<?php
/** What a server in front of WordPress does: sites of a network share the files, and what is no file is a page. */

$asked = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$root  = $_SERVER['DOCUMENT_ROOT'];
if ( is_file( $root . $asked ) || is_file( rtrim( $root . $asked, '/' ) . '/index.php' ) ) {
	return false;
}
$shared = $root . preg_replace( '~^/[\w-]+(?=/wp-(content|includes)/)~', '', $asked );
if ( is_file( $shared ) ) {
	$types = array( 'css' => 'text/css', 'js' => 'text/javascript', 'wasm' => 'application/wasm' );
	header( 'Content-Type: ' . ( $types[ pathinfo( $shared, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream' ) );
	readfile( $shared );
	return;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $root . '/index.php';
