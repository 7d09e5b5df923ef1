<?php
/** Runs code in a WordPress as its administrator: php run.php FOLDER ADDRESS CODE, and prints in JSON what the code returns. */

list( , $folder, $address, $code ) = $argv;
$_SERVER['HTTP_HOST']       = parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
$fresh = ! is_dir( "$folder/wp-content/database" );
if ( $fresh ) {
	define( 'WP_INSTALLING', true );
}
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/network.php';
$fresh || wp_set_current_user( 1 );
echo wp_json_encode( eval( $code ) );
